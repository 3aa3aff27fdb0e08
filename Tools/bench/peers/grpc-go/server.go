// grpc-go, serving the echo of the benchmarks.
//
//	server PORT [CERTIFICATE KEY]     with the two files, TLS
package main

import (
	"context"
	"io"
	"log"
	"net"
	"os"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
)

type echo struct{}

func (echo) Echo(_ context.Context, request *EchoRequest) (*EchoResponse, error) {
	return &EchoResponse{Text: request.Text}, nil
}

func (echo) Copies(request *RepeatRequest, stream Echo_CopiesServer) error {
	response := &EchoResponse{Text: request.Text}
	for i := int32(0); i < request.Count; i++ {
		if err := stream.Send(response); err != nil {
			return err
		}
	}
	return nil
}

func (echo) Chat(stream Echo_ChatServer) error {
	for {
		request, err := stream.Recv()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if err := stream.Send(&EchoResponse{Text: request.Text}); err != nil {
			return err
		}
	}
}

func main() {
	if len(os.Args) != 2 && len(os.Args) != 4 {
		os.Exit(2)
	}
	var options []grpc.ServerOption
	if len(os.Args) == 4 {
		tls, err := credentials.NewServerTLSFromFile(os.Args[2], os.Args[3])
		if err != nil {
			log.Fatal(err)
		}
		options = append(options, grpc.Creds(tls))
	}
	listener, err := net.Listen("tcp", "127.0.0.1:"+os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	server := grpc.NewServer(options...)
	RegisterEchoServer(server, echo{})
	log.Fatal(server.Serve(listener))
}
